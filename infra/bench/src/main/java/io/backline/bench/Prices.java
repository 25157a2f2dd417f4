package io.backline.bench;

/**
 * List prices in dollars, us-east-1, on demand, without any free tier:
 * aws.amazon.com/dynamodb/pricing, /sqs/pricing, /lambda/pricing (arm64) and /eventbridge/pricing.
 */
final class Prices {
  static final double DYNAMODB_READ_UNIT = 0.125e-6;
  static final double DYNAMODB_WRITE_UNIT = 0.625e-6;
  static final double SQS_REQUEST = 0.40e-6;
  static final double LAMBDA_GB_SECOND = 0.0000133334;
  static final double LAMBDA_REQUEST = 0.20e-6;
  static final double EVENT = 1.00e-6;

  private Prices() {}
}
