// A library, but no plugin.
extern "C" __attribute__((visibility("default"))) int unrelated();

int unrelated() { return 1; }
