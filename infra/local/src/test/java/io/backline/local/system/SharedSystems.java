package io.backline.local.system;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import io.backline.samples.SpotifyMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one system a mode when the first class asks for it; all end with the process. */
final class SharedSystems implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SharedSystems.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SharedSystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SpotifyMode mode =
        findAnnotation(context.getRequiredTestClass(), Shared.class).orElseThrow().value();
    // Maven asks for each class by itself, so the root of one ends before the next begins.
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .getOrComputeIfAbsent(mode, SharedSystems::start, SharedSystem.class);
  }

  private static SharedSystem start(SpotifyMode mode) {
    try {
      return SharedSystem.start(mode);
    } catch (IOException e) {
      throw new UncheckedIOException("no system to share", e);
    }
  }
}
