package io.backline.samples.spotify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.SpotifyMode;
import io.backline.samples.data.Album;
import io.backline.samples.data.Artist;
import io.backline.samples.data.Credit;
import io.backline.samples.data.Track;
import io.backline.samples.data.World.AlbumTrack;
import io.backline.samples.http.Json;
import java.util.List;
import java.util.Locale;

/** The shapes of artists, albums and tracks, with the fields that the mode of access has. */
final class Shapes {
  private final boolean extended;

  Shapes(SpotifyMode mode) {
    extended = mode == SpotifyMode.EXTENDED;
  }

  ObjectNode artist(Artist artist) {
    ObjectNode node = identified("artist", artist.spotifyId().orElseThrow(), artist.name());
    node.set("genres", Json.strings(List.of(artist.genre().toLowerCase(Locale.ROOT))));
    node.set("images", images(artist.spotifyId().get()));
    if (extended) {
      node.put("popularity", 50);
      node.set("followers", Json.object().putNull("href").put("total", 12_345));
    }
    return node;
  }

  /** As listings and tracks show it: without tracks and external ids. */
  ObjectNode simpleAlbum(Album album) {
    ObjectNode node = identified("album", album.id(), album.name());
    node.put("album_type", album.type());
    if (extended) {
      node.put("album_group", album.group());
      node.set("available_markets", markets());
    }
    node.set("artists", Json.array(List.of(album.artist()), Shapes::credit));
    node.set("images", images(album.id()));
    return node.put("release_date", album.released().toString())
        .put("release_date_precision", "day")
        .put("total_tracks", album.tracks().size());
  }

  ObjectNode album(Album album, ObjectNode tracks) {
    ObjectNode node = simpleAlbum(album);
    node.remove("album_group");
    node.set("tracks", tracks);
    String owner = album.released().getYear() + " " + album.artist().name();
    node.set("copyrights", Json.array(Json.object("text", owner).put("type", "C")));
    node.set("genres", Json.array());
    node.set(
        "external_ids",
        Json.object("upc", "%013d".formatted(Integer.toUnsignedLong(album.id().hashCode()))));
    if (extended) {
      node.put("label", "Sample Recordings").put("popularity", 40);
    }
    return node;
  }

  /** As albums show it: no ISRC. Whether it plays is said only where a market is asked for. */
  ObjectNode simpleTrack(Track track, boolean market) {
    ObjectNode node = identified("track", track.id(), track.title());
    node.set("artists", Json.array(track.recording().credits(), Shapes::credit));
    node.put("disc_number", track.disc())
        .put("track_number", track.number())
        .put("duration_ms", track.recording().durationMs())
        .put("explicit", track.explicit())
        .put("is_local", false);
    if (extended && !market) {
      node.set("available_markets", markets());
    }
    if (market) {
      node.put("is_playable", track.playable());
    }
    if (market && !track.playable()) {
      node.set("restrictions", Json.object("reason", "market"));
    }
    return node;
  }

  ObjectNode track(AlbumTrack found, boolean market) {
    ObjectNode node = simpleTrack(found.track(), market);
    node.set("album", simpleAlbum(found.album()));
    ObjectNode ids = Json.object();
    found.track().isrc().ifPresent(isrc -> ids.put("isrc", isrc));
    node.set("external_ids", ids);
    if (extended) {
      node.put("popularity", found.track().popularity());
    }
    return node;
  }

  private static ObjectNode credit(Credit credit) {
    return identified("artist", credit.spotifyId(), credit.name());
  }

  private static ObjectNode identified(String type, String id, String name) {
    ObjectNode node = Json.object("id", id).put("name", name).put("type", type);
    node.put("uri", "spotify:" + type + ":" + id);
    node.put("href", "https://api.spotify.com/v1/" + type + "s/" + id);
    String page = "https://open.spotify.com/" + type + "/" + id;
    node.set("external_urls", Json.object("spotify", page));
    return node;
  }

  private static ArrayNode images(String id) {
    String url = "https://images.invalid/" + id;
    return Json.array(Json.object("url", url).put("height", 640).put("width", 640));
  }

  private static ArrayNode markets() {
    return Json.strings(List.of("DE", "GB", "US"));
  }
}
