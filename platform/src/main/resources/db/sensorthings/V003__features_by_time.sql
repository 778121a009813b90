-- An observation is of the section at which its station stood then.
create or replace view features_of_interest as
    select id, owner, name, description, encoding_type, feature, properties from feature_of_interest
    union all
    select number, null, name, water || ' ' || name, 'application/geo+json',
           jsonb_build_object(
               'type', 'Feature',
               'geometry', case when longitude is null then null
                                else jsonb_build_object('type', 'Point',
                                                        'coordinates',
                                                 jsonb_build_array(trim_scale(longitude), trim_scale(latitude))) end,
               'properties', jsonb_build_object('section', code, 'water', water)),
           jsonb_build_object('section', code)
      from water.open_section
     where number in (select section from water.open_stay);

create or replace view water_observations as
    select (value.station::bigint << 37) | (extract(epoch from value.at)::bigint << 5) | value.item as id,
           null::text as owner,
           value.station, value.at, value.item,
           value.station * 32::bigint + value.item as datastream,
           (select stay.section::bigint
              from water.open_stay stay
             where stay.station = value.station and value.at >= stay.since and value.at < stay.until)
               as feature_of_interest,
           value.at as phenomenon_time_start, value.at as phenomenon_time_end, value.at as result_time,
           to_jsonb(value.value) as result,
           (select jsonb_agg(flag.name order by flag.bit) from flag where value.flags & flag.bit <> 0) as result_quality,
           null::timestamptz as valid_time_start, null::timestamptz as valid_time_end, null::jsonb as parameters
      from water.open_value value;
