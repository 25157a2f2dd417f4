package io.backline.runtime;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.PhaseName;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The phase of a job that a message is about, as far as it can be told whatever else it says.
 *
 * @param sender the run that sent it, or null where none did
 */
public record Addressee(String artistId, String jobId, PhaseName phase, String sender) {
  // Longer than any id of ours, and shorter than a table's keys may be.
  private static final int LONGEST_ID = 300;

  public Addressee {
    requireNonNull(artistId, "artistId is null");
    requireNonNull(jobId, "jobId is null");
    requireNonNull(phase, "phase is null");
  }

  /** Whom a message's body names, or empty where it names nobody. */
  public static Optional<Addressee> in(String body) {
    try {
      JsonNode message = Json.mapper().readTree(body);
      Optional<String> artistId = id(message.path("artistId"));
      Optional<String> jobId = id(message.path("jobId"));
      Optional<PhaseName> phase = phase(message.path("phase").asText());
      return artistId.isPresent() && jobId.isPresent() && phase.isPresent()
          ? Optional.of(
              new Addressee(
                  artistId.get(),
                  jobId.get(),
                  phase.get(),
                  id(message.path("sender")).orElse(null)))
          : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> id(JsonNode node) {
    return Optional.of(node.asText())
        .filter(text -> node.isTextual() && !text.isBlank() && text.length() <= LONGEST_ID);
  }

  private static Optional<PhaseName> phase(String name) {
    return Stream.of(PhaseName.values()).filter(phase -> phase.toString().equals(name)).findFirst();
  }
}
