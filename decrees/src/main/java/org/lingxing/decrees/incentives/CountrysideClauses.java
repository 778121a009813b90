package org.lingxing.decrees.incentives;

import java.util.List;
import org.lingxing.decrees.countryside.Countryside;

/** Clauses of 郑政办〔2019〕15号. */
final class CountrysideClauses {

    private CountrysideClauses() {}

    static List<Clause> all() {
        return Draft.all(
                clause("3", "stars", "休闲农业星级企业", "stars of leisure farming")
                        .byStars(10, 30, 50)
                        .once(Fact.STAR)
                        .paper("星级认定文件", "recognition of the stars"),
                clause("5.a", "indications", "国家地理标志", "geographical indications")
                        .each(Fact.REGISTRATIONS, 50)
                        .once()
                        .paper("农产品地理标志登记证书", "certificate of registration"),
                clause("5.b", "organic", "有机农产品", "organic products")
                        .each(Fact.PRODUCTS, 5)
                        .paper("中绿华夏有机认证", "organic certificate of the one certifier that counts"),
                clause("5.c", "greenFood", "绿色食品", "green food")
                        .each(Fact.PRODUCTS, 3)
                        .paper("绿色食品认证", "certificate of green food"),
                clause("5.d", "fairs", "全国性农业展会", "national fairs")
                        .wholly(Fact.BOOTH_FEE, "全额")
                        .percent(50, Fact.STAND_COST));
    }

    private static Draft clause(String path, String key, String zh, String en) {
        return new Draft(Countryside.INSTRUMENT, path, key, Sector.AG, zh, en);
    }
}
