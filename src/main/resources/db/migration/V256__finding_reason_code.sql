-- Why the service itself voided a finding is kept as a code, told in the language of whoever reads. What was voided before that
-- holds the sentence. What people wrote is not the same to the letter.
UPDATE ledger_record
   SET void_reason = 'ITEM_NO_LONGER_FAILED'
 WHERE kind IN ('FINDING', 'ACTION_ITEM')
   AND void_reason = '该项检查结果已改，不再是不符合项';

UPDATE state_entry
   SET reason = 'ITEM_NO_LONGER_FAILED'
 WHERE state = 'VOIDED'
   AND reason = '该项检查结果已改，不再是不符合项';
