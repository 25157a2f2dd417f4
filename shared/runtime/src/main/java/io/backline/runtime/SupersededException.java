package io.backline.runtime;

/** The job that a run works for has been replaced. */
final class SupersededException extends RuntimeException {}
