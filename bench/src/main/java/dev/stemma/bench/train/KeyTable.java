package dev.stemma.bench.train;

import java.util.Arrays;

/// Gives each key a number, in the order of first sight, and counts how often it was seen.
final class KeyTable {

    private int[] slots = new int[1 << 20];
    private int[] keys = new int[1 << 18];
    private int[] times = new int[1 << 18];
    private int size;

    /// Counts a key; its number.
    int count(int key) {
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (keys[number] == key) {
                times[number]++;
                return number;
            }
            slot = (slot + 1) & mask;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            times = Arrays.copyOf(times, size * 2);
        }
        keys[size] = key;
        times[size] = 1;
        slots[slot] = ++size;
        if (size * 3L > slots.length) {
            grow();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    int timesSeen(int number) {
        return times[number];
    }

    int[] keys() {
        return Arrays.copyOf(keys, size);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = spread(keys[number]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int spread(int key) {
        int h = key * 0x9E3779B9;
        return h ^ h >>> 15;
    }
}
