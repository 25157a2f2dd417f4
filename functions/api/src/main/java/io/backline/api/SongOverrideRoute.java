package io.backline.api;

import static java.util.stream.Collectors.toSet;

import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.Song;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /api/admin/artists/{id}/overrides/songs/{songId}}: join and split. */
final class SongOverrideRoute {
  private final Overrides overrides;

  SongOverrideRoute(Overrides overrides) {
    this.overrides = overrides;
  }

  Response put(Request request) {
    OverrideRequest wanted = OverrideRequest.ofSong(JsonBody.of(request));
    Artist artist = overrides.artist(request);
    CatalogueFacts facts = overrides.facts(artist);
    CatalogueOverride override =
        SongTarget.of(facts, request.parameter("songId")).decide(wanted, overrides.now());
    return answer(override, overrides.replace(artist, List.of(), override));
  }

  Response delete(Request request) {
    Artist artist = overrides.artist(request);
    CatalogueFacts facts = overrides.facts(artist);
    String id = SongTarget.PREFIX + request.parameter("songId");
    List<CatalogueOverride> former =
        facts.overrides().stream().filter(override -> override.id().equals(id)).toList();
    Catalogue after = overrides.takeBack(artist, former);
    return answer(former.getFirst(), after);
  }

  private static Response answer(CatalogueOverride override, Catalogue catalogue) {
    Set<String> recordings = recordings(override, catalogue);
    List<Song> concerned =
        catalogue.songs().stream()
            .filter(
                song ->
                    override.id().equals(SongTarget.PREFIX + song.id())
                        || override.songs().contains(song.id())
                        || !Collections.disjoint(recordings, song.recordings()))
            .toList();
    return OverrideAnswer.of(override, "songs", concerned);
  }

  private static Set<String> recordings(CatalogueOverride override, Catalogue catalogue) {
    return catalogue.references().entrySet().stream()
        .filter(known -> override.recordings().stream().anyMatch(known.getValue()::matches))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }
}
