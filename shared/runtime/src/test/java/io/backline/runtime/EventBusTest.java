package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.Announcement;
import io.backline.model.Announcement.ArtistImported;
import io.backline.model.Artist;
import io.backline.model.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

final class EventBusTest {
  private final Bus sent = new Bus();
  private final EventBus bus = new EventBus(sent, "news");

  @Test
  void ten_go_at_a_time_in_their_order() {
    bus.put(news(23, "Band"));
    assertThat(sent.calls).extracting(List::size).containsExactly(10, 10, 3);
    assertThat(sent.jobs()).isEqualTo(jobs(23));
    assertThat(sent.calls.getFirst().getFirst())
        .returns("news", PutEventsRequestEntry::eventBusName)
        .returns("backline", PutEventsRequestEntry::source)
        .returns("ArtistImported", PutEventsRequestEntry::detailType);
  }

  @Test
  void long_ones_go_fewer_at_a_time() {
    bus.put(news(4, "x".repeat(100_000)));
    assertThat(sent.calls).extracting(List::size).containsExactly(2, 2);
  }

  @Test
  void nothing_is_no_call() {
    bus.put(List.of());
    assertThat(sent.calls).isEmpty();
  }

  @Test
  void what_the_bus_refuses_goes_again_and_alone() {
    sent.refuses = entry -> entry.detail().contains("job-2") && sent.calls.size() < 3;
    bus.put(news(4, "Band"));
    assertThat(sent.calls).extracting(List::size).containsExactly(4, 1, 1);
    assertThat(sent.jobs()).containsExactly("job-0", "job-1", "job-3", "job-2");
  }

  @Test
  void what_the_bus_goes_on_refusing_is_an_error() {
    sent.refuses = entry -> entry.detail().contains("job-2");
    assertThatThrownBy(() -> bus.put(news(4, "Band"))).hasMessageContaining("did not take 1");
  }

  private static List<Announcement> news(int count, String name) {
    Artist artist = Artist.shell("K1", name, "band", Instant.EPOCH);
    return jobs(count).stream()
        .<Announcement>map(job -> ArtistImported.of(artist, job, Stage.COMPLETED))
        .toList();
  }

  private static List<String> jobs(int count) {
    return IntStream.range(0, count).mapToObj(number -> "job-" + number).toList();
  }

  private static final class Bus implements EventBridgeClient {
    private final List<List<PutEventsRequestEntry>> calls = new ArrayList<>();
    private final List<PutEventsRequestEntry> taken = new ArrayList<>();
    private Predicate<PutEventsRequestEntry> refuses = _ -> false;

    List<String> jobs() {
      return taken.stream().map(entry -> Json.read(entry.detail()).path("jobId").asText()).toList();
    }

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
      calls.add(request.entries());
      List<PutEventsResultEntry> results = request.entries().stream().map(this::take).toList();
      int failed = (int) results.stream().filter(one -> one.errorCode() != null).count();
      return PutEventsResponse.builder().failedEntryCount(failed).entries(results).build();
    }

    private PutEventsResultEntry take(PutEventsRequestEntry entry) {
      if (refuses.test(entry)) {
        return PutEventsResultEntry.builder().errorCode("ThrottlingException").build();
      }
      taken.add(entry);
      return PutEventsResultEntry.builder().eventId("id").build();
    }

    @Override
    public String serviceName() {
      return "events";
    }

    @Override
    public void close() {}
  }
}
