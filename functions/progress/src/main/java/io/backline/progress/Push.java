package io.backline.progress;

import io.backline.model.Job;
import io.backline.model.ProgressDocument;
import io.backline.runtime.Json;
import io.backline.store.ConnectionStore;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import io.backline.store.StatusChange;
import io.backline.store.Subscription;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Sends progress documents to those who subscribed. It alone sends them, in the order of the
 * stream, so that each connection hears rising revisions: a subscription, too, comes by the stream.
 */
final class Push {
  private static final int AT_ONCE = 64;

  private final ConnectionStore connections;
  private final JobStore jobs;
  private final Gateway gateway;

  Push(ConnectionStore connections, JobStore jobs, Gateway gateway) {
    this.connections = connections;
    this.jobs = jobs;
    this.gateway = gateway;
  }

  Batch begin() {
    return new Batch();
  }

  /** A batch of changes. Who listens is read once, and what was sent is noted at its end. */
  final class Batch {
    private final Map<String, Audience> audiences = new HashMap<>();

    void tell(StatusChange change) {
      switch (change) {
        case StatusChange.JobChanged changed ->
            audience(changed.job().artistId()).tell(changed.job());
        case StatusChange.Subscribed subscribed -> welcome(subscribed.subscription());
        case StatusChange.Other _ -> {}
      }
    }

    private void welcome(Subscription subscription) {
      Listener listener = audience(subscription.artistId()).with(subscription);
      jobs.find(subscription.artistId()).ifPresent(job -> send(job, List.of(listener)));
    }

    private Audience audience(String artistId) {
      return audiences.computeIfAbsent(artistId, Audience::new);
    }

    void end() {
      audiences.values().forEach(Audience::note);
    }
  }

  /** All who follow an artist. */
  private final class Audience {
    private final String artistId;
    private final long toldBefore;
    private final Map<String, Listener> listeners;
    private long told;
    private boolean failed;

    Audience(String artistId) {
      this.artistId = artistId;
      // Many wait for the change: both reads at once.
      Future<Long> toldToAll = Parallel.begin(() -> connections.told(artistId));
      List<Subscription> subscriptions = connections.subscriptions(artistId);
      this.toldBefore = Parallel.join(toldToAll);
      this.told = toldBefore;
      this.listeners =
          subscriptions.stream()
              .collect(
                  Collectors.toMap(
                      Subscription::connectionId, one -> new Listener(one, toldBefore)));
    }

    Listener with(Subscription subscription) {
      return listeners.computeIfAbsent(
          subscription.connectionId(), _ -> new Listener(subscription, toldBefore));
    }

    void tell(Job job) {
      failed = true;
      send(job, listeners.values());
      failed = false;
      told = Math.max(told, job.revision());
    }

    /** One note for all, but for those who had heard nothing, or where some will hear it again. */
    void note() {
      if (told > toldBefore && !listeners.isEmpty()) {
        connections.told(artistId, told);
      }
      List<Listener> alone =
          listeners.values().stream()
              .filter(Listener::heardMore)
              .filter(listener -> failed || listener.isNew())
              .toList();
      Parallel.map(alone, AT_ONCE, Listener::note);
    }
  }

  private static void send(Job job, Collection<Listener> listeners) {
    List<Listener> behind =
        listeners.stream().filter(listener -> listener.isBehind(job.revision())).toList();
    if (!behind.isEmpty()) {
      String document = Json.write(ProgressDocument.of(job));
      boolean heard =
          !Parallel.map(behind, AT_ONCE, listener -> listener.send(document, job.revision()))
              .contains(false);
      // Nothing comes after the end that could bring a listener up to date.
      if (!heard && job.isAtRest()) {
        throw new IllegalStateException("the end of an import did not reach everybody");
      }
    }
  }

  /** A connection, and what it has heard. */
  private final class Listener {
    private final Subscription subscription;
    private volatile long heard;
    private volatile boolean gone;

    Listener(Subscription subscription, long toldToAll) {
      this.subscription = subscription;
      // Who is new has yet to be welcomed, whatever the others have heard.
      this.heard = isNew() ? 0 : Math.max(subscription.sentRevision(), toldToAll);
    }

    boolean isNew() {
      return subscription.sentRevision() == 0;
    }

    boolean isBehind(long revision) {
      return !gone && heard < revision;
    }

    boolean heardMore() {
      return !gone && heard > subscription.sentRevision();
    }

    /** Whether nothing more has to be done about this document. */
    boolean send(String document, long revision) {
      return switch (gateway.send(subscription.connectionId(), document)) {
        case SENT -> {
          heard = revision;
          yield true;
        }
        case GONE -> {
          gone = true;
          // By name: a connection that closed while it subscribed no longer knows of this.
          connections.unsubscribe(subscription.artistId(), subscription.connectionId());
          connections.close(subscription.connectionId());
          yield true;
        }
        // The next change brings it up to date, and so does a poll.
        case FAILED -> false;
      };
    }

    boolean note() {
      connections.sent(subscription, heard);
      return true;
    }
  }
}
