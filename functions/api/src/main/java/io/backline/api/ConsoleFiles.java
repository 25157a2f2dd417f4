package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files that the console is made of, which lie beside the code. They are served under a hash
 * over all of them, so that a copy of one never meets another version of the next. Read when the
 * first of them is asked for: most instances of the function serve data only.
 */
final class ConsoleFiles {
  /** The page that all others are made of. */
  static final String PAGE = "console.html";

  /** All but the page. */
  static final List<String> NAMES =
      List.of(
          "api.js",
          "apidocs.js",
          "app.js",
          "artist.js",
          "boot.js",
          "budgets.js",
          "console.css",
          "decide.js",
          "dom.js",
          "facts.js",
          "focus.js",
          "follow.js",
          "formats.js",
          "health.js",
          "home.js",
          "icon.svg",
          "imports.js",
          "jobs.js",
          "key.js",
          "leftout.js",
          "letters.js",
          "lost.js",
          "operate.js",
          "paging.js",
          "picture.js",
          "plots.js",
          "progress.js",
          "results.js",
          "search.js",
          "setlists.js",
          "shows.js",
          "songs.js",
          "storage.js",
          "tabs.js",
          "ticks.js",
          "trending.js",
          "trouble.js",
          "turns.js",
          "words.js");

  private static final Pattern IMPORT =
      Pattern.compile("^import [^;]* from '\\./([a-z]+\\.js)';$", Pattern.MULTILINE);

  private final Map<String, String> texts = new TreeMap<>();
  private final String hash;

  private ConsoleFiles() {
    MessageDigest digest = sha256();
    for (String name : NAMES) {
      texts.put(name, add(name, digest));
    }
    texts.put(PAGE, add(PAGE, digest));
    hash = HexFormat.of().formatHex(digest.digest(), 0, 12);
  }

  private static final class Once {
    private static final ConsoleFiles FILES = new ConsoleFiles();
  }

  static ConsoleFiles get() {
    return Once.FILES;
  }

  /** Changes with every file. */
  String hash() {
    return hash;
  }

  /** Empty where there is no such file, whatever its name is made of. */
  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The modules that these need before they run, with all that those need, and themselves. */
  Set<String> needed(String... modules) {
    Set<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(modules));
    while (!open.isEmpty()) {
      String module = open.remove();
      if (found.add(module)) {
        IMPORT.matcher(texts.get(module)).results().map(named -> named.group(1)).forEach(open::add);
      }
    }
    return found;
  }

  private static String add(String name, MessageDigest digest) {
    byte[] content = read(name);
    digest.update((name + "\n" + content.length + "\n").getBytes(UTF_8));
    digest.update(content);
    return new String(content, UTF_8);
  }

  private static byte[] read(String name) {
    try (InputStream in = ConsoleFiles.class.getResourceAsStream("console/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
