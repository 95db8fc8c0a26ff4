/// Real PostgreSQL, real Kafka and the three services on one machine: for the launcher and for tests.
package dev.stemma.local;
