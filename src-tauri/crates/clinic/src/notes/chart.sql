SELECT note.id, note.kind, note.held_on, note.starts_minute, note.minutes, note.author_id, note.signed_at, note.session_id,
       note.heading, note.excerpt, coalesce(users.name, '') AS author_name
FROM clinical.notes AS note INDEXED BY notes_by_client
LEFT JOIN users ON users.id = note.author_id
WHERE note.client_id = :client AND note.kind <> 'addendum'
  AND (note.signed_at IS NOT NULL OR note.author_id = :me OR :is_supervisor)
  AND note.held_on <= :on
  AND (note.held_on < :on OR ifnull(note.starts_minute, -1) < :minute
       OR (ifnull(note.starts_minute, -1) = :minute AND note.id < :id))
ORDER BY note.held_on DESC, note.starts_minute DESC, note.id DESC
LIMIT :limit
