package org.lingxing.bench.water.peer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The values there are. */
interface Observations extends JpaRepository<Observation, Long> {

    List<Observation> findByStationAndAtIn(String station, Collection<Instant> moments);

    List<Observation> findTop20ByStationOrderByAtDesc(String station);

    List<Observation> findByStationAndItemAndAtBetweenOrderByAt(String station, String item, Instant from, Instant to);
}
