package io.backline.store;

import static java.util.Objects.requireNonNull;

import io.backline.model.CutText;
import io.backline.model.PhaseName;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A message that was received five times without success.
 *
 * @param id sorts by when the message was sent, and ends in the id that SQS gave it
 * @param phase whose queue it comes from
 * @param body as it was sent
 * @param cut whether that is only its beginning
 * @param artistId whose import it belongs to, or null where it does not say
 * @param jobId of which job, or null
 * @param flaw why it came to nothing, as far as the message shows
 * @param sentAt when it was sent to the phase
 * @param diedAt when it was found among the dead letters
 * @param receives how often it was received until then
 * @param settledAt when it was sent once more or dismissed, or null where it waits for that
 */
public record DeadLetter(
    String id,
    PhaseName phase,
    String body,
    boolean cut,
    String artistId,
    String jobId,
    String flaw,
    Instant sentAt,
    Instant diedAt,
    int receives,
    Instant settledAt) {
  /** Characters. No message of ours comes near it, and a row of the table takes no more. */
  public static final int LONGEST_BODY = 64 * 1024;

  private static final Pattern ID = Pattern.compile("\\d{13}-[\\x21-\\x7e]{1,100}");

  public DeadLetter {
    requireNonNull(id, "id is null");
    requireNonNull(phase, "phase is null");
    requireNonNull(body, "body is null");
    requireNonNull(flaw, "flaw is null");
    requireNonNull(sentAt, "sentAt is null");
    requireNonNull(diedAt, "diedAt is null");
    if (body.length() > LONGEST_BODY) {
      body = CutText.of(body, LONGEST_BODY);
      cut = true;
    }
  }

  /** The id of a message that was sent at this time. */
  public static String id(Instant sentAt, String messageId) {
    return "%013d-%s".formatted(sentAt.toEpochMilli(), messageId);
  }

  /** Whether a text has the form of an id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The body, or its beginning where it has more characters than that. */
  public String body(int most) {
    return CutText.of(body, most);
  }

  DeadLetter settled(Instant now) {
    return new DeadLetter(
        id, phase, body, cut, artistId, jobId, flaw, sentAt, diedAt, receives, now);
  }
}
