import type { Contents } from '../../../store';

/** Sessions of a person, and people, that hold what was typed; upper and lower case are one. */
export function searched(contents: Contents, wanted: string): Contents {
  const text = wanted.trim().toLocaleLowerCase();
  if (text === '') return contents;
  const holds = (value: string) => value.toLocaleLowerCase().includes(text);
  const people = new Set(contents.people.filter(({ name }) => holds(name)).map(({ id }) => id));
  const found = new Set(
    contents.recordings
      .filter(({ name, task }) => holds(name) || holds(task.replaceAll('-', ' ')))
      .map(({ sessionId }) => sessionId),
  );
  const sessions = contents.sessions.filter(
    ({ id, personId, startedMs }) =>
      people.has(personId) || found.has(id) || holds(new Date(startedMs).toLocaleDateString('sv')),
  );
  const kept = new Set([...people, ...sessions.map(({ personId }) => personId)]);
  return { ...contents, people: contents.people.filter(({ id }) => kept.has(id)), sessions };
}
