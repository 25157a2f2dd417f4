package io.backline.samples.http;

/** A call as an endpoint sees it; what is not there is null. */
public interface Inquiry {

  /** Without the query. */
  String path();

  String queryString();

  /** Without the query, with scheme and host. */
  String url();

  String scheme();

  String host();

  String header(String name);

  /** Decoded; the first of several. */
  String queryParam(String name);

  /** Decoded: what stands where the route has the name in braces. */
  String pathParam(String name);

  String formParam(String name);
}
