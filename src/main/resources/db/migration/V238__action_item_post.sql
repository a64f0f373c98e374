-- Which post answers for an action item: nobody judges what its own post answers for, and is not asked to. Blanks around it,
-- also those of Chinese texts, are nothing.
ALTER TABLE action_item ADD COLUMN responsible_post VARCHAR(200) NULL;

UPDATE action_item a
  JOIN record_version v ON v.record_id = a.item_id
   SET a.responsible_post =
       TRIM(TRIM(BOTH '　' FROM TRIM(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.responsiblePost')))))
 WHERE JSON_TYPE(JSON_EXTRACT(v.content, '$.responsiblePost')) = 'STRING';
