package io.plimsoll.collect.network;

import static io.plimsoll.collect.network.Speakers.asking;
import static io.plimsoll.collect.network.Speakers.bodyHas;
import static io.plimsoll.collect.network.Speakers.greeting;
import static io.plimsoll.collect.network.Speakers.headerIs;
import static io.plimsoll.collect.network.Speakers.page;

import io.plimsoll.collect.web.HttpReply;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fixed ports and what is said on each. */
public final class Services {
  /** A port of no known use: who accepts here accepts everywhere. */
  static final Service CANARY = new Service("canary", 47_806, greeting(""));

  static final List<Service> ALL =
      List.of(
          CANARY,
          new Service("ftp", 21, greeting("220")),
          new Service("ssh", 22, greeting("SSH-")),
          new Service("telnet", 23, Speakers.TELNET),
          new Service("pop3", 110, greeting("+OK")),
          new Service("imap", 143, greeting("* OK")),
          new Service("ldap", 389, BinarySpeakers.LDAP),
          new Service("smb", 445, BinarySpeakers.SMB),
          new Service("rtsp", 554, asking("OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n", "RTSP/")),
          new Service("submission", 587, greeting("220")),
          new Service("ipp", 631, page(false, "/", bodyHas("CUPS"))),
          new Service("rsync", 873, greeting("@RSYNCD:")),
          new Service("mssql", 1433, BinarySpeakers.MSSQL),
          new Service("oracle", 1521, BinarySpeakers.ORACLE),
          new Service("nfs", 2049, BinarySpeakers.NFS),
          new Service("zookeeper", 2181, asking("srvr\n", "Zookeeper version")),
          new Service("docker", 2375, page(false, "/version", bodyHas("ApiVersion"))),
          new Service("etcd", 2379, page(false, "/version", bodyHas("etcdserver"))),
          new Service("mysql", 3306, BinarySpeakers.MYSQL),
          new Service("rdp", 3389, BinarySpeakers.RDP),
          new Service("sonicwall", 4433, page(true, "/", bodyHas("SonicWall"))),
          new Service("nas", 5000, page(false, "/", bodyHas("Synology"))),
          new Service("sip", 5060, asking(sip(), "SIP/2.0")),
          new Service("postgresql", 5432, BinarySpeakers.POSTGRESQL),
          new Service("kibana", 5601, page(false, "/", headerIs("kbn-name"))),
          new Service("amqp", 5672, BinarySpeakers.AMQP),
          new Service("vnc", 5900, greeting("RFB ")),
          new Service("couchdb", 5984, page(false, "/", bodyHas("couchdb"))),
          new Service("winrm", 5985, page(false, "/wsman", Services::isWinRm)),
          new Service("redis", 6379, Speakers.REDIS),
          new Service("kubernetes", 6443, page(true, "/version", Services::isKubernetes)),
          new Service("ajp", 8009, BinarySpeakers.AJP),
          new Service("jenkins", 8080, page(false, "/login", headerIs("X-Jenkins"))),
          new Service("https-alternative", 8443, page(true, "/", reply -> true)),
          new Service("cassandra", 9042, BinarySpeakers.CASSANDRA),
          new Service("elasticsearch", 9200, page(false, "/", bodyHas("cluster_name"))),
          new Service("fortinet", 10_443, page(true, "/remote/login", bodyHas("fgt_lang"))),
          new Service("memcached", 11_211, asking("version\r\n", "VERSION ")),
          new Service("mongodb", 27_017, BinarySpeakers.MONGODB),
          portal("cisco-asa", "/+CSCOE+/logon.html", "/+CSCOE+/"),
          portal("ivanti", "/dana-na/auth/url_default/welcome.cgi", "/dana-na/"),
          portal("citrix", "/logon/LogonPoint/index.html", "Citrix"),
          portal("globalprotect", "/global-protect/login.esp", "GlobalProtect"));

  /** Names under which a port may be overridden besides its number. */
  private static final Map<String, Integer> WEB_MAIL_AND_NAMES =
      Map.of("http", 80, "https", 443, "smtp", 25, "dns", 53);

  private Services() {}

  /** The fixed ports, in the order in which they are tried. */
  public static Set<Integer> ports() {
    return Collections.unmodifiableSet(byPort(ALL).keySet());
  }

  /** By port, in their order. */
  static Map<Integer, List<Service>> byPort(List<Service> services) {
    return services.stream()
        .collect(Collectors.groupingBy(Service::port, LinkedHashMap::new, Collectors.toList()));
  }

  /** The published port of a service name, or of a fixed port's number. */
  public static Optional<Integer> port(String nameOrNumber) {
    return Optional.ofNullable(byName().get(nameOrNumber));
  }

  /** Every service name and port number with its port. */
  public static Map<String, Integer> byName() {
    Map<String, Integer> names = new TreeMap<>(WEB_MAIL_AND_NAMES);
    ALL.forEach(service -> names.put(service.name(), service.port()));
    List.copyOf(names.values()).forEach(port -> names.put(port.toString(), port));
    return names;
  }

  private static Service portal(String name, String path, String mark) {
    return new Service(
        name, 443, page(true, path, reply -> reply.status() == 200 && reply.body().contains(mark)));
  }

  private static boolean isWinRm(HttpReply reply) {
    boolean windows =
        reply.header("Server").filter(s -> s.startsWith("Microsoft-HTTPAPI")).isPresent();
    return windows && (reply.status() == 405 || reply.status() == 401);
  }

  private static boolean isKubernetes(HttpReply reply) {
    return reply.body().contains("gitVersion") || reply.body().contains("\"kind\": \"Status\"");
  }

  private static String sip() {
    return """
    OPTIONS sip:probe@invalid SIP/2.0
    Via: SIP/2.0/TCP invalid;branch=z9hG4bKplimsoll
    Max-Forwards: 0
    From: <sip:probe@invalid>;tag=plimsoll
    To: <sip:probe@invalid>
    Call-ID: plimsoll@invalid
    CSeq: 1 OPTIONS
    Content-Length: 0

    """
        .replace("\n", "\r\n");
  }
}
