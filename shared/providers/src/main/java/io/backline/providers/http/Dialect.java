package io.backline.providers.http;

import io.backline.model.CallLimits;
import io.backline.providers.Provider;
import io.backline.providers.ProviderFault;
import java.util.Optional;

/** How one provider wants to be asked, and how it says no. */
public interface Dialect {

  Provider provider();

  /** How often it may be called. */
  CallLimits limits();

  /** The request with credentials, which it {@linkplain ApiRequest#hiding hides}. */
  ApiRequest sign(ApiRequest request);

  /** Reads an answer that is not a success; empty where it means that there is no such thing. */
  Optional<ProviderFault> read(Answer answer, Faults faults);

  /** Sees every success, for what its headers tell. */
  default void succeeded(Answer answer) {}
}
