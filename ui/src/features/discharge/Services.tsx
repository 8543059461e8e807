import type { ServiceRow } from "#ui/ipc/bindings.ts";
import { attendedHours } from "#ui/kit/hours.ts";
import { text } from "#ui/text/index.ts";
import styles from "./Document.module.css";

/** Services, counted from attendance and signed notes. */
export function Services({ services }: { services: readonly ServiceRow[] }) {
  const { serviceColumns, services: names, hours } = text.discharge;
  if (services.length === 0) return null;
  return (
    <table className={styles.services}>
      <thead>
        <tr>
          <th scope="col">{serviceColumns.service}</th>
          <th scope="col">{serviceColumns.offered}</th>
          <th scope="col">{serviceColumns.attended}</th>
          <th scope="col">{serviceColumns.hours}</th>
        </tr>
      </thead>
      <tbody>
        {services.map((it) => (
          <tr key={it.service}>
            <td>{names[it.service]}</td>
            <td>{it.offered}</td>
            <td>{it.attended}</td>
            <td>{hours(attendedHours(it.minutes))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
