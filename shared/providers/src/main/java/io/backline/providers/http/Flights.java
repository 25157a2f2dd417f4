package io.backline.providers.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** Makes of identical calls that are under way at a time a single one, whose answer all get. */
final class Flights {

  @FunctionalInterface
  interface Call {
    Answer make() throws IOException;
  }

  private final ConcurrentHashMap<String, CompletableFuture<Answer>> underWay =
      new ConcurrentHashMap<>();

  /**
   * Makes the call, or waits for the one that is under way.
   *
   * @param name the same for identical calls
   */
  Answer join(String name, Call call) throws IOException {
    CompletableFuture<Answer> own = new CompletableFuture<>();
    CompletableFuture<Answer> earlier = underWay.putIfAbsent(name, own);
    return earlier == null ? make(name, call, own) : answer(earlier);
  }

  private Answer make(String name, Call call, CompletableFuture<Answer> flight) throws IOException {
    try {
      Answer answer = call.make();
      flight.complete(answer);
      return answer;
    } catch (Throwable e) {
      // Errors too: those who wait for the answer would wait for ever.
      flight.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(name, flight);
    }
  }

  private static Answer answer(CompletableFuture<Answer> flight) throws IOException {
    try {
      return flight.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        default -> throw e;
      }
    }
  }
}
