-- As resident_reads on evidence_sample_items: by when a team replies about a sample is part of what their case waits for.
create policy resident_reads on evidence_samples for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'resident');
