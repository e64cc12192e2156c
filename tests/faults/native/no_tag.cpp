// A library, but no native panel.
extern "C" __attribute__((visibility("default"))) int nothing_here();
int nothing_here() { return 0; }
