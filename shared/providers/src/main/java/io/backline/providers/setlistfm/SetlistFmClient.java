package io.backline.providers.setlistfm;

import io.backline.providers.ProviderException;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.ProviderHttp;

/**
 * What artists played, setlist.fm's REST API 1.0. For any number of threads. The API is free for
 * non-commercial use and wants a link back to each setlist.
 */
public final class SetlistFmClient {

  /** Fixed by setlist.fm. */
  public static final int PAGE_SIZE = 20;

  private final SetlistFmConfig config;
  private final ProviderHttp http;
  private final SetlistFmDialect dialect;

  private SetlistFmClient(SetlistFmConfig config, ProviderHttp http) {
    this.config = config;
    this.http = http;
    this.dialect = new SetlistFmDialect(config.apiKey(), config.limits());
  }

  public static SetlistFmClient create(SetlistFmConfig config, ProviderHttp http) {
    return new SetlistFmClient(config, http);
  }

  /**
   * One page of an artist's setlists, the latest show first; the last page, empty, where there is
   * none.
   *
   * @param page from 1
   * @throws ProviderException when setlist.fm gives no answer
   */
  public SetlistPage setlists(String mbid, int page) {
    ApiRequest request =
        ApiRequest.to(config.baseUrl(), "artist", mbid, "setlists").query("p", page);
    return http.call(request, dialect, body -> SetlistReader.page(body, page))
        .orElseGet(() -> SetlistPage.end(page));
  }
}
