package io.backline.local;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Between JSON and one type of a function, by the library that Lambda's own runtime uses. That
 * library remembers the classes of the first function that it serves, so every function has its own
 * copy of it, as in the cloud; hence the reflection.
 */
final class EventSerializer {
  private static final String PACKAGE = "com.amazonaws.services.lambda.runtime.serialization.";

  private final ClassLoader library;
  private final Object serializer;

  private EventSerializer(ClassLoader library, Object serializer) {
    this.library = library;
    this.serializer = serializer;
  }

  /** A copy of the library. */
  static ClassLoader newLibrary() {
    URL jar = PojoSerializer.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
  }

  static EventSerializer ofInput(Class<?> type, ClassLoader library)
      throws ReflectiveOperationException {
    return of(type, library, "JacksonFactory");
  }

  static EventSerializer ofOutput(Class<?> type, ClassLoader library)
      throws ReflectiveOperationException {
    return of(type, library, "GsonFactory");
  }

  private static EventSerializer of(Class<?> type, ClassLoader library, String factoryOfOthers)
      throws ReflectiveOperationException {
    Class<?> events = library.loadClass(PACKAGE + "events.LambdaEventSerializers");
    if ((boolean)
        events.getMethod("isLambdaSupportedEvent", String.class).invoke(null, type.getName())) {
      Object serializer =
          events
              .getMethod("serializerFor", Class.class, ClassLoader.class)
              .invoke(null, type, type.getClassLoader());
      return new EventSerializer(library, serializer);
    }
    Class<?> factory = library.loadClass(PACKAGE + "factories." + factoryOfOthers);
    Object instance = factory.getMethod("getInstance").invoke(null);
    return new EventSerializer(
        library, factory.getMethod("getSerializer", Type.class).invoke(instance, type));
  }

  Object read(byte[] json) {
    return call("fromJson", new Class<?>[] {InputStream.class}, new ByteArrayInputStream(json));
  }

  byte[] write(Object value) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    call("toJson", new Class<?>[] {Object.class, OutputStream.class}, value, json);
    return json.toByteArray();
  }

  private Object call(String method, Class<?>[] types, Object... arguments) {
    try {
      return library
          .loadClass(PACKAGE + "PojoSerializer")
          .getMethod(method, types)
          .invoke(serializer, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "the event or the answer does not fit the handler's types: " + e.getCause(),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
