package io.backline.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.backline.providers.ProviderFault.Broken;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.ProviderFault.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says what fault a call ends with. */
public final class FaultAssertions {

  private FaultAssertions() {}

  public static RateLimited rateLimited(ThrowingCallable call) {
    return fault(RateLimited.class, call);
  }

  public static Refused refused(ThrowingCallable call) {
    return fault(Refused.class, call);
  }

  public static Broken broken(ThrowingCallable call) {
    return fault(Broken.class, call);
  }

  private static <F extends ProviderFault> F fault(Class<F> kind, ThrowingCallable call) {
    ProviderException thrown = catchThrowableOfType(ProviderException.class, call);
    assertThat(thrown).as("no exception").isNotNull();
    assertThat(thrown.fault()).isInstanceOf(kind);
    return kind.cast(thrown.fault());
  }
}
