package io.backline.samples;

import java.time.Instant;

/** A call and how it was answered; the target is path and query, without the API key. */
public record Call(Provider provider, String method, String target, int status, Instant at) {}
