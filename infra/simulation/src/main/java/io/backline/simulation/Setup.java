package io.backline.simulation;

import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleWorld;
import io.backline.samples.SpotifyMode;
import io.backline.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What all seeds have in common. */
record Setup(Template template, Map<SpotifyMode, SampleWorld> worlds) {
  /** Far ahead: DynamoDB Local deletes by this machine's clock what has expired. */
  static final LocalDate TODAY = LocalDate.of(2046, 11, 21);

  /**
   * Reads the template and makes the worlds.
   *
   * @param sparse how many artists of the smallest kind there are beside one of each kind
   */
  static Setup make(Path root, int sparse) throws IOException {
    Map<SpotifyMode, SampleWorld> worlds = new EnumMap<>(SpotifyMode.class);
    for (SpotifyMode mode : SpotifyMode.values()) {
      worlds.put(
          mode,
          SampleWorld.make(
              SampleOptions.defaults()
                  .withToday(TODAY)
                  .withSpotifyMode(mode)
                  .withExtraArtists(SampleKind.SPARSE, sparse)));
    }
    return new Setup(Template.read(root.resolve("template.yaml")), worlds);
  }

  SampleWorld world(SpotifyMode mode) {
    return worlds.get(mode);
  }
}
