import { Facts } from './Facts.tsx';
import { Go } from './Go.tsx';
import { percent } from './PlanPage.tsx';
import { tasks } from './public.operations.ts';
import { SearchList } from './SearchList.tsx';
import { useSpeech } from './speech.tsx';

interface Task {
  id: string;
  number: string;
  title: string;
  planNumber: string;
  initiatorName: string;
  departmentNames: string[];
  itemNames: string[];
  state: string;
  ratio: number;
  drawAt: string;
  inspectFrom: string;
  inspectTo: string;
}

/** Tasks whose draw has been announced. */
export function TasksPage() {
  const { say, name, day, moment, list } = useSpeech();
  return (
    <SearchList<Task> title="tasks" lead="tasks_lead" hint="tasks_hint" operation={tasks} keyOf={({ id }) => id}>
      {(task) => (
        <>
          <h2>
            <Go to={`/public/draws?q=${encodeURIComponent(task.number)}`}>{task.title}</Go>
          </h2>
          <p>
            <span className="chip">{name('TaskState', task.state)}</span>
          </p>
          <p className="quiet">{[task.number, task.planNumber, task.initiatorName].join(' · ')}</p>
          <Facts
            of={[
              [say('draw_at'), moment(task.drawAt)],
              [say('ratio'), percent(task.ratio)],
              [say('inspect_between'), `${day(task.inspectFrom)} – ${day(task.inspectTo)}`],
              [say('departments'), list(task.departmentNames)],
              [say('items'), list(task.itemNames)],
            ]}
          />
        </>
      )}
    </SearchList>
  );
}
