-- Sick leaves by care provider, sex and the month in which they begin or end.
--
-- A sick leave is what one patient's certificates from one care provider say together: stretches with at most five days
-- between them are one sick leave. Days are numbers, so a gap of five days is a difference of six.

with stretches as (
  select
    care_provider, patient_key, sex, first_day, last_day, first_month, last_month,
    max(last_day) over (
      partition by care_provider, patient_key
      order by first_day, last_day
      rows between unbounded preceding and 1 preceding
    ) as covered_to
  from certificate_facts
  where first_day is not null and not revoked
),

numbered as (
  select
    care_provider, patient_key, sex, first_month, last_month,
    sum(case when covered_to is null or first_day - covered_to > 6 then 1 else 0 end) over (
      partition by care_provider, patient_key
      order by first_day, last_day
      rows between unbounded preceding and current row
    ) as sick_leave
  from stretches
),

sick_leaves as (
  select care_provider, sex, min(first_month) as first_month, max(last_month) as last_month
  from numbered
  group by care_provider, patient_key, sex, sick_leave
)

select care_provider, sex, first_month as month_number, 'begun' as change, count(*) as sick_leaves
from sick_leaves
group by care_provider, sex, first_month

union all

select care_provider, sex, last_month as month_number, 'ended' as change, count(*) as sick_leaves
from sick_leaves
group by care_provider, sex, last_month
