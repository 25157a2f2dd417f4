package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.runtime.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;

/** Cursors as clients see them: opaque, and good for one listing only. */
final class Cursors {
  // Bytes. Longer than any order key, and shorter than what a table takes as one.
  private static final int LONGEST = 1_000;

  private Cursors() {}

  static String write(String listing, String last) {
    byte[] text = (listing + "|" + last).getBytes(UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  static String read(String listing, String cursor) {
    String text = decode(cursor);
    String beginning = listing + "|";
    // With nothing behind it, it would name no row: no table takes an empty key.
    if (!text.startsWith(beginning) || text.equals(beginning)) {
      throw invalid();
    }
    return text.substring(beginning.length());
  }

  private static String decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length > LONGEST) {
        throw invalid();
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException _) {
      throw invalid();
    }
  }

  static ProblemException invalid() {
    return new ProblemException(
        ProblemCode.INVALID_CURSOR, "Send nextCursor of the page before, or no cursor to begin.");
  }
}
