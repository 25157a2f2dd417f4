package io.backline.api;

import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.CatalogueOverride.RecordingRef;
import io.backline.model.Exclusion;
import io.backline.model.Recording;
import io.backline.runtime.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /api/admin/artists/{id}/overrides/recordings/{recordingId}}: pin and exclude. */
final class RecordingOverrideRoute {
  private static final String PREFIX = "recordings/";

  private final Overrides overrides;

  RecordingOverrideRoute(Overrides overrides) {
    this.overrides = overrides;
  }

  Response put(Request request) {
    OverrideRequest wanted = OverrideRequest.ofRecording(JsonBody.of(request));
    Artist artist = overrides.artist(request);
    CatalogueFacts facts = overrides.facts(artist);
    Catalogue before = Catalogue.of(facts);
    String id = request.parameter("recordingId");
    RecordingRef reference = reference(before, id).orElseThrow(RecordingOverrideRoute::unknown);
    CatalogueOverride override =
        new CatalogueOverride(
            PREFIX + id,
            wanted.action(),
            List.of(reference),
            List.of(),
            about(before, id),
            wanted.by(),
            overrides.now(),
            wanted.note());
    return answer(override, id, overrides.replace(artist, former(facts, before, id), override));
  }

  Response delete(Request request) {
    Artist artist = overrides.artist(request);
    CatalogueFacts facts = overrides.facts(artist);
    String id = request.parameter("recordingId");
    List<CatalogueOverride> former = former(facts, Catalogue.of(facts), id);
    Catalogue after = overrides.takeBack(artist, former);
    return answer(former.getFirst(), id, after);
  }

  private static Optional<RecordingRef> reference(Catalogue catalogue, String id) {
    return Optional.ofNullable(catalogue.references().get(id));
  }

  /** What was decided about the recording, perhaps when its row had another id. */
  private static List<CatalogueOverride> former(
      CatalogueFacts facts, Catalogue catalogue, String id) {
    Optional<RecordingRef> reference = reference(catalogue, id);
    return facts.overrides().stream()
        .filter(override -> override.id().startsWith(PREFIX))
        .filter(
            override ->
                override.id().equals(PREFIX + id)
                    || reference.filter(override.recordings().getFirst()::matches).isPresent())
        .toList();
  }

  private static String about(Catalogue catalogue, String id) {
    return Stream.concat(
            recordings(catalogue, id).stream()
                .map(recording -> about(recording.name(), recording.albumName())),
            exclusions(catalogue, id).stream()
                .map(exclusion -> about(exclusion.name(), exclusion.albumName())))
        .findFirst()
        .orElseThrow(RecordingOverrideRoute::unknown);
  }

  private static String about(String name, String albumName) {
    return "\"%s\" on \"%s\"".formatted(name, albumName);
  }

  private static Response answer(CatalogueOverride override, String id, Catalogue catalogue) {
    List<Exclusion> excluded = exclusions(catalogue, id);
    return excluded.isEmpty()
        ? OverrideAnswer.of(override, "recordings", recordings(catalogue, id))
        : OverrideAnswer.of(override, "excluded", excluded);
  }

  private static List<Recording> recordings(Catalogue catalogue, String id) {
    return catalogue.recordings().stream().filter(one -> one.id().equals(id)).toList();
  }

  private static List<Exclusion> exclusions(Catalogue catalogue, String id) {
    return catalogue.exclusions().stream().filter(one -> one.id().equals(id)).toList();
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemCode.RECORDING_NOT_FOUND,
        "GET /api/artists/{id}/songs lists the artist's recordings with view=recordings, and what"
            + " was left out with view=excluded.");
  }
}
