-- Reports on the province's tasks and circulars on outlets into rivers were kept under the kinds of other documents, whose
-- provisions stood beside them. They get kinds of their own; titles and provisions are written anew at every start.
create temporary table renamed (document text, was text, becomes text) on commit drop;
insert into renamed (document, was, becomes)
values ('zzb-2019-12', 'supervision.plan', 'supervision.province-plan'),
       ('zzb-2019-12', 'supervision.progress', 'supervision.province-progress'),
       ('zz-2019-5', 'supervision.circular', 'supervision.outlets-circular');

insert into duties.kind (name, title_zh, title_en, deed_zh, deed_en, address, document, provision, within_period)
select r.becomes, k.title_zh, k.title_en, k.deed_zh, k.deed_en, k.address, r.document, k.provision, k.within_period
  from renamed r
  join duties.kind k on k.name = r.was
on conflict do nothing;

update duties.duty d
   set kind = r.becomes
  from renamed r
 where d.kind = r.was and d.subject = r.document and d.obligation is not null;

update duties.obligation o
   set schedule = r.becomes || '/' || r.document
  from renamed r
 where o.schedule = r.was || '/' || r.document;

update duties.opened o
   set schedule = r.becomes || '/' || r.document
  from renamed r
 where o.schedule = r.was || '/' || r.document;
