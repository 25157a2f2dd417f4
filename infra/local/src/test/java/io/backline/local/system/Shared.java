package io.backline.local.system;

import io.backline.samples.SpotifyMode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The class's constructor is given the {@link SharedSystem} of this mode, which other classes have
 * used before. So it imports by force or takes untouched artists, waits for the rest of what it
 * imports, and leaves no fault behind. Others' settings, clocks and kills need a system of their
 * own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedSystems.class)
@interface Shared {

  /** Which access its Spotify app has. */
  SpotifyMode value();
}
