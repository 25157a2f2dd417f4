package io.backline.template;

/**
 * The template says something that this reader does not know or that cannot be; the message names
 * the place.
 */
public final class TemplateException extends RuntimeException {
  TemplateException(String place, String problem) {
    super(place + ": " + problem);
  }

  TemplateException(String place, String problem, Throwable cause) {
    super(place + ": " + problem, cause);
  }
}
