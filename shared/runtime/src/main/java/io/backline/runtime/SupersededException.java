package io.backline.runtime;

/** A run has no say any more: its job is over, or another run has taken its phase. */
final class SupersededException extends RuntimeException {}
