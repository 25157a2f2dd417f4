package io.backline.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A handler as Lambda's runtime sees it: JSON in, JSON out. */
@FunctionalInterface
interface Handler {
  byte[] handle(byte[] event, Context context) throws IOException;

  /**
   * Adapts the handler object the way the runtime does: its declared types say how JSON becomes its
   * event.
   */
  static Handler of(Object handler) throws ReflectiveOperationException {
    return switch (handler) {
      case RequestStreamHandler streaming -> of(streaming);
      case RequestHandler<?, ?> typed -> of(typed);
      default ->
          throw new IllegalArgumentException(
              handler.getClass().getName() + " is no RequestHandler and no RequestStreamHandler");
    };
  }

  private static Handler of(RequestStreamHandler handler) {
    return (event, context) -> {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      handler.handleRequest(new ByteArrayInputStream(event), answer, context);
      return answer.toByteArray();
    };
  }

  private static <I, O> Handler of(RequestHandler<I, O> handler)
      throws ReflectiveOperationException {
    JavaType type =
        TypeFactory.defaultInstance()
            .constructType(handler.getClass())
            .findSuperType(RequestHandler.class);
    ClassLoader library = EventSerializer.newLibrary();
    EventSerializer input =
        EventSerializer.ofInput(type.containedTypeOrUnknown(0).getRawClass(), library);
    EventSerializer output =
        EventSerializer.ofOutput(type.containedTypeOrUnknown(1).getRawClass(), library);
    return (event, context) -> {
      @SuppressWarnings("unchecked") // the handler's own declaration says that its event is an I
      I typed = (I) input.read(event);
      return output.write(handler.handleRequest(typed, context));
    };
  }
}
