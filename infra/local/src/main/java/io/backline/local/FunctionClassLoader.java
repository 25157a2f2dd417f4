package io.backline.local;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Sees a function's jar, the JDK, and of this process only Lambda's interfaces ({@code Context},
 * {@code RequestHandler}), as in the cloud. So a function that lacks something in its jar fails
 * here too, and two functions may hold two versions of a library.
 */
final class FunctionClassLoader extends URLClassLoader {
  private static final String INTERFACES = "com.amazonaws.services.lambda.runtime.";
  private static final String LOGGING = INTERFACES + "logging.";

  static {
    registerAsParallelCapable();
  }

  private FunctionClassLoader(URL jar) {
    super(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
  }

  static FunctionClassLoader of(Path jar) throws MalformedURLException {
    return new FunctionClassLoader(jar.toUri().toURL());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return isShared(name)
        ? FunctionClassLoader.class.getClassLoader().loadClass(name)
        : super.loadClass(name, resolve);
  }

  private static boolean isShared(String name) {
    return name.startsWith(LOGGING)
        || (name.startsWith(INTERFACES) && name.indexOf('.', INTERFACES.length()) < 0);
  }
}
