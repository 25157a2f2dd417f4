package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A progress document as a line a phase, up to the import's end. */
final class PhaseLines {
  private static final Map<String, String> UNITS =
      Map.of("shows", " events", "catalog", " tracks", "evidence", " releases");

  private static final Set<String> BEHIND_THE_END = Set.of("enrichment", "setlists");

  private PhaseLines() {}

  /** Lines by phase, in the document's order: "shows 126 of 126 events". */
  static Map<String, String> of(JsonNode progress) {
    Map<String, String> lines = new LinkedHashMap<>();
    progress.path("phases").properties().stream()
        .filter(phase -> !BEHIND_THE_END.contains(phase.getKey()))
        .forEach(phase -> lines.put(phase.getKey(), line(phase.getKey(), phase.getValue())));
    return lines;
  }

  private static String line(String name, JsonNode phase) {
    StringBuilder line = new StringBuilder(name);
    if (phase.hasNonNull("total")) {
      line.append(' ')
          .append(phase.path("processed").asInt())
          .append(" of ")
          .append(phase.path("total").asInt());
      line.append(UNITS.getOrDefault(name, ""));
      String notes = notes(phase);
      line.append(notes.isEmpty() ? "" : "; " + notes);
    }
    return line.append(", ").append(state(phase)).toString();
  }

  private static String state(JsonNode phase) {
    return phase.hasNonNull("waiting")
        ? "waiting for " + phase.at("/waiting/provider").asText()
        : phase.path("state").asText();
  }

  private static String notes(JsonNode phase) {
    StringBuilder notes = new StringBuilder();
    append(notes, phase.path("excludedLive").asInt(), "live");
    int duplicates = phase.path("duplicates").asInt();
    append(notes, duplicates, duplicates == 1 ? "duplicate" : "duplicates");
    notes.append(notes.isEmpty() ? "" : " left out");
    append(notes, phase.path("failed").asInt(), "failed");
    return notes.toString();
  }

  private static void append(StringBuilder notes, int count, String what) {
    if (count > 0) {
      notes.append(notes.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
    }
  }
}
