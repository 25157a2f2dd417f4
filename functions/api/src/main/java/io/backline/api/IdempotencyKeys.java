package io.backline.api;

import io.backline.runtime.ProblemCode;
import io.backline.store.IdempotencyStore;
import io.backline.store.IdempotencyStore.Given;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The Idempotency-Key header (IETF draft, version 7): the same key and request get the same answer,
 * for a day. Two at the same time get the answer of whoever was first; an import is the same import
 * either way.
 */
final class IdempotencyKeys {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final IdempotencyStore given;

  IdempotencyKeys(IdempotencyStore given) {
    this.given = given;
  }

  static Optional<String> of(Request request) {
    Optional<String> key = request.header("idempotency-key");
    if (key.isPresent() && !FORM.matcher(key.get()).matches()) {
      throw new ProblemException(
          ProblemCode.INVALID_IDEMPOTENCY_KEY,
          "Send 1 to 200 printable ASCII characters, such as a UUID.");
    }
    return key;
  }

  String once(String key, String request, Supplier<String> answer) {
    Given known =
        given.find(key).orElseGet(() -> given.keep(key, new Given(request, answer.get())));
    if (!known.request().equals(request)) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          "This key came with another request before: use a new one.");
    }
    return known.answer();
  }
}
