package org.lingxing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CityTest {

    @Test
    void 同一种子得同一座城_逐字节相同_另一种子得另一座() {
        assertThat(City.of(7).inWords())
                .isEqualTo(City.of(7).inWords())
                .isNotEqualTo(City.of(8).inWords());
    }

    @Test
    void 人名一望而知为虚构_且各不相同() {
        var city = City.of(7);
        var names = new java.util.ArrayList<String>();
        city.posts().forEach(post -> names.add(post.holder().name()));
        city.reserve().forEach(person -> names.add(person.name()));
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("示例"));
    }

    @Test
    void 同一问得同一机缘_不因先问了别的而变() {
        var one = Chance.of(7, "patrol", "2019-03");
        Chance.of(7, "patrol", "2019-04").below(100);
        assertThat(Chance.of(7, "patrol", "2019-03").below(1_000_000)).isEqualTo(one.below(1_000_000));
    }
}
