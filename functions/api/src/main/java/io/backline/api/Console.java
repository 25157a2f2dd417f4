package io.backline.api;

import static java.util.stream.Collectors.joining;

import io.backline.runtime.ProblemCode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The web console: one page under several paths, so that reloading works, and the files that it is
 * made of. What the page shows it gets from the API, as any other client does.
 */
final class Console {
  private static final String ASSETS = "/assets/";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** What a slug may end with: six digits of the id, all of them, or the id as it is. */
  private static final Pattern UNLIKE_OTHERS =
      Pattern.compile(
          "(^|-)((?=[a-f]*\\d)[0-9a-f]{6}|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$");

  private final String progressUrl;
  private final String policy;

  /**
   * @param progressUrl the WebSocket that the page is to follow imports by
   */
  Console(String progressUrl) {
    this.progressUrl = progressUrl;
    this.policy = policy(progressUrl);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/", _ -> page("Find an artist", "home.js")),
        Route.get(
            "/artists/{slug}", request -> page(words(request.parameter("slug")), "artist.js")),
        Route.get("/operate", _ -> page("Operate", "operate.js")),
        Route.get("/api-docs", _ -> page("The API", "apidocs.js")),
        Route.get(ASSETS + "{hash}/{name}", Console::file));
  }

  /** Of a path that nobody has: for a person the page, which says so; a program gets a problem. */
  Response elsewhere(Request request) {
    String path = request.path();
    boolean isForPeople =
        List.of("GET", "HEAD").contains(request.method())
            && request.header("accept").orElse("").contains("text/html");
    if (!isForPeople || path.startsWith("/api/") || path.startsWith(ASSETS)) {
      return Router.nowhere();
    }
    Response page = page("There is no such page", "app.js");
    return new Response(404, page.headers(), page.body()).with("cache-control", "no-store");
  }

  /** Pictures come from wherever the providers keep them, everything else from here. */
  private static String policy(String progressUrl) {
    URI socket = URI.create(progressUrl);
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' https:",
        "connect-src 'self' %s://%s".formatted(socket.getScheme(), socket.getRawAuthority()),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");
  }

  /**
   * The page before its scripts run.
   *
   * @param heading what it is about, as far as the path tells
   * @param module what shows it
   */
  private Response page(String heading, String module) {
    ConsoleFiles files = ConsoleFiles.get();
    // All at once, where a browser would find one after the other.
    String modules =
        files.needed("app.js", module).stream()
            .map("<link rel=\"modulepreload\" href=\"{assets}/%s\">"::formatted)
            .collect(joining("\n"));
    String html =
        files
            .text(ConsoleFiles.PAGE)
            .orElseThrow()
            .replace("{modules}", modules)
            .replace("{assets}", ASSETS + files.hash())
            .replace("{progressUrl}", escaped(progressUrl))
            .replace("{heading}", escaped(heading));
    return new Response(
        200,
        Map.of(
            "content-type",
            "text/html; charset=utf-8",
            "content-security-policy",
            policy,
            "cache-control",
            CacheTimes.ASK),
        html);
  }

  private static Response file(Request request) {
    ConsoleFiles files = ConsoleFiles.get();
    String name = request.parameter("name");
    // Under another hash it was another file, which nobody has any more.
    boolean present =
        request.parameter("hash").equals(files.hash()) && ConsoleFiles.NAMES.contains(name);
    if (!present) {
      throw new ProblemException(
          ProblemCode.NO_SUCH_ROUTE, "The console has no such file. Load its page again.");
    }
    return new Response(
        200,
        Map.of("content-type", type(name), "cache-control", FOR_EVER),
        files.text(name).orElseThrow());
  }

  private static String type(String name) {
    return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
  }

  /** A slug as a name, without what only makes it differ from others. */
  private static String words(String slug) {
    String name = UNLIKE_OTHERS.matcher(slug).replaceFirst("").replace('-', ' ').strip();
    return name.isEmpty() ? "An artist" : name;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
