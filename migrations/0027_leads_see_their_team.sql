-- Who works for a provider is its leads' to see, not everybody's who answers for it, nor its machines'.
alter policy own_team on staff
  using (place_id = (select app_place()) and (select app_kind()) = 'provider' and (select app_has_role('provider_lead')) and organisation_id = (select app_organisation()));
