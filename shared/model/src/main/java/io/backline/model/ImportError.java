package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Why an import failed, or what is missing from a partial one.
 *
 * @param code {@code import-failed}, {@code import-partial}, or {@code import-paused} where what is
 *     missing comes by itself
 * @param message in words a fan understands
 * @param retryAt from when on an import request tries again, or when the import goes on by itself
 */
public record ImportError(String code, String message, Instant retryAt) {
  public ImportError {
    requireNonNull(code, "code is null");
    requireNonNull(message, "message is null");
  }
}
