-- Certificates by care provider, type and month of signing. Void ones do not count.

select care_provider, signed_month, certificate_type, count(*) as certificates
from certificate_facts
where ordinal = 1 and not revoked
group by care_provider, signed_month, certificate_type
