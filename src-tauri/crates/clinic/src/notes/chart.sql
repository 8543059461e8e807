SELECT note.id, note.kind, note.format, note.held_on, note.starts_minute, note.minutes, note.author_id,
       note.signed_at, note.session_id,
       coalesce(users.name, '') AS author_name,
       coalesce(nullif(part.title, ''),
                (SELECT group_titles.title FROM sessions
                 JOIN clinical.group_titles ON group_titles.group_id = sessions.group_id
                 WHERE sessions.id = note.session_id), '') AS title,
       coalesce(part.topic, '') AS topic,
       (SELECT count(*) FROM clinical.notes AS addendum
        WHERE addendum.of_note_id = note.id AND addendum.signed_at IS NOT NULL) AS addenda
FROM clinical.notes AS note
LEFT JOIN users ON users.id = note.author_id
LEFT JOIN clinical.group_notes AS part ON part.session_id = note.session_id
WHERE note.client_id = :client AND note.kind <> 'addendum'
  AND (note.signed_at IS NOT NULL OR note.author_id = :me OR :is_supervisor)
  AND note.held_on <= :on
  AND (note.held_on < :on OR ifnull(note.starts_minute, -1) < :minute
       OR (ifnull(note.starts_minute, -1) = :minute AND note.id < :id))
ORDER BY note.held_on DESC, note.starts_minute DESC, note.id DESC
LIMIT :limit
