package io.backline.samples.http;

/** Where a provider says what it answers. */
public interface Routes {

  void get(String path, Endpoint endpoint);

  void post(String path, Endpoint endpoint);
}
