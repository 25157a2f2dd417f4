package io.backline.local.console;

/** How large a page is shown, in CSS pixels. */
enum Screen {
  PHONE(375, 812),
  LAPTOP(1280, 800);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
